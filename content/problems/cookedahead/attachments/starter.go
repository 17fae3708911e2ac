package main

import (
	"bufio"
	"fmt"
	"os"
)

// cookAhead returns the smallest sum over all nights and the room for it; possible is false if there is no plan.
func cookAhead(meals, most []int, keep int) (nights, room int64, possible bool) {
	// Your solution goes here.
	return 0, 0, false
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)

	var n, keep int
	fmt.Fscan(in, &n, &keep)
	meals, most := make([]int, n), make([]int, n)
	for i := range meals {
		fmt.Fscan(in, &meals[i])
	}
	for i := range most {
		fmt.Fscan(in, &most[i])
	}

	if nights, room, possible := cookAhead(meals, most, keep); possible {
		fmt.Println(nights, room)
	} else {
		fmt.Println("impossible")
	}
}
