// Binary search between a good build and a bad one after it. What is known to be broken below the bad one is kept, so
// that the gap always shrinks: at most 3 questions for each of 20 steps.
#include <iostream>
#include <string>

static std::string ask(int build)
{
    std::cout << "? " << build << std::endl;
    std::string answer;
    std::cin >> answer;
    return answer;
}

int main()
{
    int good = 1, bad;
    std::cin >> bad;
    int top = bad; // all builds from this one to the one before bad are broken
    while (top - good > 1) {
        const int middle = (good + top) >> 1;
        int build = middle;
        std::string answer = ask(build);
        while (answer == "broken") {
            build++;
            answer = ask(build);
        }
        if (answer == "good") {
            good = build;
        } else {
            bad = build;
            top = middle;
        }
    }
    std::cout << "! " << good << ' ' << bad << std::endl;
}
