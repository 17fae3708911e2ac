package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

// luck returns the fewest machines that can take the service down, and the most that it can survive.
func luck(configuration string) (fewestFatal, mostSurvived int) {
	// Your solution goes here.
	return 0, 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	line, _ := in.ReadString('\n')
	configuration := strings.TrimSpace(line)

	fewestFatal, mostSurvived := luck(configuration)
	fmt.Println(fewestFatal, mostSurvived)
}
