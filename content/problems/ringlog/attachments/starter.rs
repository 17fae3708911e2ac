use std::io::{self, Read};

struct Question {
    begin: i64,
    end: i64,
}

struct Answer {
    count: usize,
    /// Of the oldest entry, or -1.
    slot: i64,
}

/// For each question how many entries have a time from begin to end, and the slot of the oldest one.
fn find_entries(ring: &[i64], questions: &[Question]) -> Vec<Answer> {
    // Your solution goes here.
    questions.iter().map(|_| Answer { count: 0, slot: -1 }).collect()
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<i64>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let (n, q) = (next(), next());
    let ring: Vec<i64> = (0..n).map(|_| next()).collect();
    let questions: Vec<Question> = (0..q).map(|_| Question { begin: next(), end: next() }).collect();

    for answer in find_entries(&ring, &questions) {
        println!("{} {}", answer.count, answer.slot);
    }
}
