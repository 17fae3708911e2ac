import sys


def luck(configuration):
    """The fewest machines that can take the service down, and the most that it can survive."""
    # Your solution goes here.
    return 0, 0


def main():
    configuration = sys.stdin.readline().strip()
    fewest_fatal, most_survived = luck(configuration)
    print(fewest_fatal, most_survived)


main()
