use std::io::{self, Read};

/// The seconds and the installations of the best way; offers[i] are delta, cumulative update and image of version i + 2, or -1.
fn firmware_steps(k: usize, offers: &[[i64; 3]]) -> (i64, i64) {
    // Your solution goes here.
    (-1, 0)
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i64> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let offers: Vec<[i64; 3]> = numbers[2..].chunks(3).map(|offer| [offer[0], offer[1], offer[2]]).collect();

    let (seconds, installations) = firmware_steps(numbers[1] as usize, &offers);
    println!("{} {}", seconds, installations);
}
