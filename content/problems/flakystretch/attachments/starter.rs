use std::io::{self, Read};

struct Entry {
    commit: i32,
    test: i32,
    passed: bool,
}

/// The length of the longest stretch with at most that many flaky tests, and the number of its first entry, from 1.
fn longest_stretch(entries: &[Entry], most: usize) -> (usize, usize) {
    // Your solution goes here.
    (0, 1)
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut words = input.split_ascii_whitespace();
    let mut next = || words.next().expect("more input");

    let n: usize = next().parse().expect("an integer");
    let most: usize = next().parse().expect("an integer");
    let entries: Vec<Entry> = (0..n)
        .map(|_| Entry {
            commit: next().parse().expect("an integer"),
            test: next().parse().expect("an integer"),
            passed: next() == "pass",
        })
        .collect();

    let (length, first) = longest_stretch(&entries, most);
    println!("{length} {first}");
}
