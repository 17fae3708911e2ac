use std::io::{self, Read};

struct Road {
    one: usize,
    other: usize,
    minutes: i32,
    /// The ban begins and ends; at the same minute if there is none.
    begin: i32,
    end: i32,
}

/// For each depot, from index 1 on: the earliest minute, or -1.
fn drive(n: usize, roads: &[Road], start: i32) -> Vec<i32> {
    // Your solution goes here.
    let _ = start;
    for road in roads {
        let _ = (road.one, road.other, road.minutes, road.begin, road.end);
    }
    vec![-1; n + 1]
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i32> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let (n, start) = (numbers[0] as usize, numbers[2]);
    let roads: Vec<Road> = numbers[3..]
        .chunks_exact(5)
        .map(|five| Road { one: five[0] as usize, other: five[1] as usize, minutes: five[2], begin: five[3], end: five[4] })
        .collect();

    let words: Vec<String> = drive(n, &roads, start)[1..].iter().map(|minute| minute.to_string()).collect();
    println!("{}", words.join(" "));
}
