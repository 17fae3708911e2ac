use std::io::{self, Read, Write};

struct Entry {
    person: u32,
    start: u32,
    end: u32,
}

/// The shifts in the order of time. The latest entry is the last one.
fn find_shifts(entries: &[Entry]) -> Vec<Entry> {
    // Your solution goes here.
    Vec::new()
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<u32>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let n = next();
    let entries: Vec<Entry> = (0..n).map(|_| Entry { person: next(), start: next(), end: next() }).collect();

    let shifts = find_shifts(&entries);
    let mut out = io::BufWriter::new(io::stdout());
    writeln!(out, "{}", shifts.len()).expect("standard output is open");
    for Entry { person, start, end } in shifts {
        writeln!(out, "{person} {start} {end}").expect("standard output is open");
    }
}
