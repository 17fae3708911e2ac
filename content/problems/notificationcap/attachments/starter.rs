use std::io::{self, Read};

struct Notification {
    time: i64,
    value: i64,
}

/// The largest total value of notifications of which no three are sent within less than `cap` seconds.
fn largest_value(notifications: &[Notification], cap: i64) -> i64 {
    // Your solution goes here.
    0
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<i64>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let (n, cap) = (next(), next());
    let notifications: Vec<Notification> = (0..n).map(|_| Notification { time: next(), value: next() }).collect();

    println!("{}", largest_value(&notifications, cap));
}
