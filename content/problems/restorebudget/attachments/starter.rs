use std::io::{self, Read};

/// The least storage for all nights, pairs of a full backup and of changes, or -1 if there is no plan.
fn least_storage(limit: i64, nights: &[(i64, i64)]) -> i64 {
    // Your solution goes here.
    -1
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i64> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let nights: Vec<(i64, i64)> = numbers[2..].chunks(2).map(|pair| (pair[0], pair[1])).collect();

    println!("{}", least_storage(numbers[1], &nights));
}
