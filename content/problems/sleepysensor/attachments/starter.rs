use std::io::{self, Read};

struct Reading {
    made: i64,
    patience: i64,
}

/// The smallest number of messages, each of which holds at most so many readings.
fn fewest_messages(readings: &[Reading], holds: usize) -> usize {
    // Your solution goes here.
    0
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<i64>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let n = next() as usize;
    let holds = next() as usize;
    let readings: Vec<Reading> = (0..n).map(|_| Reading { made: next(), patience: next() }).collect();

    println!("{}", fewest_messages(&readings, holds));
}
