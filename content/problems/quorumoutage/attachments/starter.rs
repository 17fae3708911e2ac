use std::fmt::Write;
use std::io::{self, Read};

/// The milliseconds `start`, ..., `end - 1`.
struct Span {
    start: i64,
    end: i64,
}

struct Report {
    probe: i64,
    span: Span,
}

/// The incidents, in the order of time: at least `quorum` probes fail, and recoveries of at most `gap` are bridged.
fn find_incidents(reports: &[Report], quorum: usize, gap: i64) -> Vec<Span> {
    // Your solution goes here.
    Vec::new()
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<i64>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let n = next() as usize;
    let quorum = next() as usize;
    let gap = next();
    let reports: Vec<Report> = (0..n)
        .map(|_| Report { probe: next(), span: Span { start: next(), end: next() } })
        .collect();

    let incidents = find_incidents(&reports, quorum, gap);
    let mut output = format!("{}\n", incidents.len());
    for incident in &incidents {
        writeln!(output, "{} {}", incident.start, incident.end).expect("memory for the output");
    }
    print!("{output}");
}
