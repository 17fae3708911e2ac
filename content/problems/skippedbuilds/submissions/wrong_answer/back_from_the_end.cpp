// Mistake: goes back from build n until one is good. That finds a pair, but with too many questions.
#include <iostream>
#include <string>

int main()
{
    int bad;
    std::cin >> bad;
    for (int build = bad - 1; build > 1; build--) {
        std::cout << "? " << build << std::endl;
        std::string answer;
        std::cin >> answer;
        if (answer == "good") {
            std::cout << "! " << build << ' ' << bad << std::endl;
            return 0;
        }
        if (answer == "bad")
            bad = build;
    }
    std::cout << "! 1 " << bad << std::endl;
}
