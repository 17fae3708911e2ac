use std::io::{self, Read};

/// The least effort of a diff; 0 is a blank line.
fn least_effort(before: &[i32], after: &[i32], hunk: i32) -> i32 {
    // Your solution goes here.
    0
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i32> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let (before, after) = numbers[3..].split_at(numbers[0] as usize);

    println!("{}", least_effort(before, after, numbers[2]));
}
