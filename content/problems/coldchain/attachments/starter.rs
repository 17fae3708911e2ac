use std::io::{self, Read, Write};

/// The minutes at which a batch is spoiled; `reports[0]` is that of minute 1.
fn spoiled_minutes(reports: &[Option<i32>], length: usize, harmless: usize, limit: i32) -> Vec<usize> {
    // Your solution goes here.
    Vec::new()
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut words = input.split_ascii_whitespace();
    let mut next = || words.next().expect("more input");

    next(); // the number of reports, which follow until the end
    let length: usize = next().parse().expect("an integer");
    let harmless: usize = next().parse().expect("an integer");
    let limit: i32 = next().parse().expect("an integer");
    let reports: Vec<Option<i32>> = words.map(|word| word.parse().ok()).collect();

    let spoiled = spoiled_minutes(&reports, length, harmless, limit);
    let mut out = io::BufWriter::new(io::stdout());
    writeln!(out, "{}", spoiled.len()).expect("standard output is open");
    for minute in spoiled {
        writeln!(out, "{minute}").expect("standard output is open");
    }
}
