package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

type person struct {
	seconds     int // that a call to the person takes
	left, right *person
}

// whenAllKnow returns the second at which everybody knows.
func whenAllKnow(top *person) int {
	// Your solution goes here.
	return 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)

	var n int
	fmt.Fscan(in, &n)
	var people []*person
	for i := 0; i < n; i++ {
		var word string
		fmt.Fscan(in, &word)
		if word == "null" {
			continue
		}
		seconds, _ := strconv.Atoi(word)
		child := &person{seconds: seconds}
		if i%2 == 1 {
			people[(i-1)/2].left = child
		} else if i > 0 {
			people[(i-1)/2].right = child
		}
		people = append(people, child)
	}
	fmt.Println(whenAllKnow(people[0]))
}
