use std::io::{self, Read};

struct Comparison {
    certain: usize,
    likely: usize,
    missing: usize,
    unknown: usize,
}

/// Pairs the labels of the list with the readings.
fn compare(listed: &[&str], read: &[&str]) -> Comparison {
    // Your solution goes here.
    Comparison { certain: 0, likely: 0, missing: 0, unknown: 0 }
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut words = input.split_ascii_whitespace();
    let n: usize = words.next().expect("the number of labels").parse().expect("an integer");
    words.next().expect("the number of readings");
    let labels: Vec<&str> = words.collect();
    let (listed, read) = labels.split_at(n);

    let found = compare(listed, read);
    println!("{} {} {} {}", found.certain, found.likely, found.missing, found.unknown);
}
