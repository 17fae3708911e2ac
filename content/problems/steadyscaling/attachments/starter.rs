use std::io::{self, Read};

/// How often the number of running instances changes, and the instance-seconds; a recommendation is its second and its number.
fn run(recommendations: &[(i64, i64)], running: i64, up: i64, down: i64, step: i64) -> (i64, i64) {
    // Your solution goes here.
    (0, 0)
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i64> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let recommendations: Vec<(i64, i64)> = numbers[5..].chunks(2).map(|pair| (pair[0], pair[1])).collect();

    let (changes, paid) = run(&recommendations, numbers[1], numbers[2], numbers[3], numbers[4]);
    println!("{} {}", changes, paid);
}
