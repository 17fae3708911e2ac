package main

import "fmt"

// ask tells whether a batch of so many requests is served at this millisecond; if so, it takes as many tokens.
func ask(time, requests int) bool {
	fmt.Println("?", time, requests) // is written at once
	var answer string
	fmt.Scan(&answer)
	return answer == "yes"
}

// findLimit returns how many tokens the bucket holds, and the milliseconds between two tokens.
func findLimit() (c, d int) {
	// Your solution goes here.
	return 1, 1
}

func main() {
	c, d := findLimit()
	fmt.Println("!", c, d)
}
