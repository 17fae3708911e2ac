package main

import "fmt"

// contactsOf returns the contacts of a person.
func contactsOf(person int) []int {
	fmt.Println("?", person) // is written at once
	var count int
	fmt.Scan(&count)
	contacts := make([]int, count)
	for i := range contacts {
		fmt.Scan(&contacts[i])
	}
	return contacts
}

// shortestChain returns the number of steps of the shortest chain from s to t, -1 if there is none of at most 8.
func shortestChain(n, s, t int) int {
	// Your solution goes here.
	return -1
}

func main() {
	var n, s, t int
	fmt.Scan(&n, &s, &t)
	fmt.Println("!", shortestChain(n, s, t))
}
