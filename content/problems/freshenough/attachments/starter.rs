use std::io::{self, Read};

/// The smallest number of calls, and the number of lost views. In an outage (s, e) the provider is out from s on, and back at e.
fn calls_needed(views: &[i32], outages: &[(i32, i32)], age: i32) -> (usize, usize) {
    // Your solution goes here.
    let _ = (views, outages, age);
    (0, 0)
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i32> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let (n, age) = (numbers[0] as usize, numbers[2]);
    let views = &numbers[3..3 + n];
    let outages: Vec<(i32, i32)> = numbers[3 + n..].chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();

    let (calls, lost) = calls_needed(views, &outages, age);
    println!("{} {}", calls, lost);
}
