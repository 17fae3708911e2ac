use std::io::{self, Read};

/// The number of clear minutes and of sensors that are never heard; a sensor is its plan, whose bit m is minute m of its own
/// clock, and its offset.
fn clear_minutes(sensors: &[(u64, u32)]) -> (u32, usize) {
    // Your solution goes here.
    (0, 0)
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<u64> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let sensors: Vec<(u64, u32)> = numbers[1..].chunks(2).map(|pair| (pair[0], pair[1] as u32)).collect();

    let (clear, unheard) = clear_minutes(&sensors);
    println!("{} {}", clear, unheard);
}
