use std::io::{self, Read};

struct Fix {
    second: i32,
    metre: i32,
}

/// The place of each photo in metres, -1 where it is unknown.
fn photo_places(fixes: &[Fix], offset: i32, gap: i32, near: i32, photos: &[i32]) -> Vec<i32> {
    // Your solution goes here.
    vec![-1; photos.len()]
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<i32>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let (n, m) = (next(), next());
    let (offset, gap, near) = (next(), next(), next());
    let fixes: Vec<Fix> = (0..n).map(|_| Fix { second: next(), metre: next() }).collect();
    let photos: Vec<i32> = (0..m).map(|_| next()).collect();

    let places = photo_places(&fixes, offset, gap, near, &photos);
    let lines: Vec<String> = places.iter().map(|place| place.to_string()).collect();
    println!("{}", lines.join("\n"));
}
