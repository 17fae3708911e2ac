use std::io::{self, Read};

/// For each field the number of pairs that agree in all but this field; a missing value is "-".
fn near_twins(records: &[Vec<&str>], fields: usize) -> Vec<u64> {
    // Your solution goes here.
    vec![0; fields]
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut lines = input.lines().map(|line| line.split(' ').collect::<Vec<&str>>());
    let fields = lines.next().expect("a first line")[1].parse().expect("an integer");
    let records: Vec<Vec<&str>> = lines.collect();

    for pairs in near_twins(&records, fields) {
        println!("{pairs}");
    }
}
