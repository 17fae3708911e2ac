use std::io::{self, Read};

struct Report<'a> {
    host: &'a str,
    error: &'a str,
}

struct Finding<'a> {
    error: &'a str,
    reach: usize,
    volume: usize,
}

/// The error to look at first, with its reach and volume; `None` if no report is kept.
fn first_to_look_at<'a>(reports: &[Report<'a>], most: usize) -> Option<Finding<'a>> {
    // Your solution goes here.
    None
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut words = input.split_ascii_whitespace();
    let mut next = || words.next().expect("more input");

    let n: usize = next().parse().expect("an integer");
    let most: usize = next().parse().expect("an integer");
    let reports: Vec<Report> = (0..n).map(|_| Report { host: next(), error: next() }).collect();

    match first_to_look_at(&reports, most) {
        Some(found) => println!("{} {} {}", found.error, found.reach, found.volume),
        None => println!("none"),
    }
}
