// Mistake: finds the good build, and takes the one after it for the bad one. It may be broken.
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
    while (bad - good > 1) {
        const int middle = (good + bad) / 2;
        int build = middle;
        std::string answer = ask(build);
        while (answer == "broken" && build + 1 < bad)
            answer = ask(++build);
        if (answer == "good")
            good = build;
        else
            bad = middle;
    }
    std::cout << "! " << good << ' ' << good + 1 << std::endl;
}
