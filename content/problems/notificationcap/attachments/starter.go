package main

import (
	"bufio"
	"fmt"
	"os"
)

type notification struct {
	time, value int64
}

// largestValue returns the largest total value of notifications of which no three are sent within less than window
// seconds.
func largestValue(notifications []notification, window int64) int64 {
	// Your solution goes here.
	return 0
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var n int
	var window int64
	fmt.Fscan(in, &n, &window)
	notifications := make([]notification, n)
	for i := range notifications {
		fmt.Fscan(in, &notifications[i].time, &notifications[i].value)
	}
	fmt.Println(largestValue(notifications, window))
}
