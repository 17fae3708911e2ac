use std::io::{self, Read};

struct Night {
    size: u64,
    changed: u64,
}

/// The fewest gigabytes that are written.
fn least_written(nights: &[Night], files: usize, limit: u64) -> u64 {
    // Your solution goes here.
    0
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<u64>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let n = next() as usize;
    let (files, limit) = (next() as usize, next());
    let nights: Vec<Night> = (0..n).map(|_| Night { size: next(), changed: next() }).collect();

    println!("{}", least_written(&nights, files, limit));
}
