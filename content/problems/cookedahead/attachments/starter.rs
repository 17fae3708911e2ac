use std::io::{self, Read};

/// The smallest sum over all nights, and the room for it; None if there is no plan.
fn cook_ahead(meals: &[i64], most: &[i64], keep: usize) -> Option<(i64, i64)> {
    // Your solution goes here.
    let _ = (meals, most, keep);
    None
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i64> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let n = numbers[0] as usize;
    let (meals, most) = numbers[2..].split_at(n);

    match cook_ahead(meals, most, numbers[1] as usize) {
        Some((nights, room)) => println!("{} {}", nights, room),
        None => println!("impossible"),
    }
}
