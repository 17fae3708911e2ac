use std::io::{self, Read};

/// Instances, requests that one of them answers in a minute, percent, and minutes.
struct Rules {
    lowest: i64,
    highest: i64,
    capacity: i64,
    busy: i64,
    idle: i64,
    streak: i64,
    boot: i64,
}

/// How many requests are dropped, and how many instances work after the last minute.
fn late_instances(rules: &Rules, requests: &[i64]) -> (i64, i64) {
    // Your solution goes here.
    (0, rules.lowest)
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i64> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let rules = Rules {
        lowest: numbers[1],
        highest: numbers[2],
        capacity: numbers[3],
        busy: numbers[4],
        idle: numbers[5],
        streak: numbers[6],
        boot: numbers[7],
    };

    let (dropped, working) = late_instances(&rules, &numbers[8..]);
    println!("{} {}", dropped, working);
}
