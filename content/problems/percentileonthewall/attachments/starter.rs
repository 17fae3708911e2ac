use std::io::{self, Read, Write};

/// Shows one percentile of the measurements that count. The first measurement has number 1.
struct Wall {
    percent: usize,
}

impl Wall {
    fn add(&mut self, time: u32) {
        // Your solution goes here.
    }

    fn drop(&mut self, number: usize) {
        // Your solution goes here.
    }

    fn shown(&self) -> Option<u32> {
        // Your solution goes here.
        None
    }
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut words = input.split_ascii_whitespace();
    let mut next = || words.next().expect("more input");

    let n: usize = next().parse().expect("an integer");
    let mut wall = Wall { percent: next().parse().expect("an integer") };
    let mut out = io::BufWriter::new(io::stdout());
    for _ in 0..n {
        match next() {
            "add" => wall.add(next().parse().expect("an integer")),
            _ => wall.drop(next().parse().expect("an integer")),
        }
        match wall.shown() {
            Some(time) => writeln!(out, "{time}"),
            None => writeln!(out, "none"),
        }
        .expect("standard output is open");
    }
}
