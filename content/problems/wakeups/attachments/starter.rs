use std::io::{self, Read};

/// Due so many ticks after the timer before it.
struct Timer {
    ticks: u64,
    next: Option<Box<Timer>>,
}

/// The delta list of the wake-ups.
fn wake_ups(radio: Option<Box<Timer>>, meter: Option<Box<Timer>>, behind: u64, slack: u64) -> Option<Box<Timer>> {
    // Your solution goes here.
    radio
}

fn list_of(numbers: &[u64]) -> Option<Box<Timer>> {
    numbers.iter().rev().fold(None, |next, &ticks| Some(Box::new(Timer { ticks, next })))
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<u64> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let n = numbers[0] as usize;

    // Nodes are taken off one by one: dropping a long list at once would call itself as often as it is long.
    let mut words = Vec::new();
    let mut rest = wake_ups(list_of(&numbers[4..4 + n]), list_of(&numbers[4 + n..]), numbers[2], numbers[3]);
    while let Some(mut timer) = rest {
        words.push(timer.ticks.to_string());
        rest = timer.next.take();
    }
    println!("{}", words.join(" "));
}
