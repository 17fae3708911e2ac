package main

import (
	"bufio"
	"fmt"
	"os"
)

type sensor struct {
	plan   uint64 // bit m: sends in minute m of its own clock
	offset int
}

// clearMinutes returns the number of clear minutes and of sensors that are never heard.
func clearMinutes(sensors []sensor) (int, int) {
	// Your solution goes here.
	return 0, 0
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var n int
	fmt.Fscan(in, &n)
	sensors := make([]sensor, n)
	for i := range sensors {
		fmt.Fscan(in, &sensors[i].plan, &sensors[i].offset)
	}

	fmt.Println(clearMinutes(sensors))
}
