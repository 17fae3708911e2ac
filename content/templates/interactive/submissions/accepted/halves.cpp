#include <iostream>
#include <string>

int main()
{
    long long n;
    std::cin >> n;
    long long good = 0, bad = n;
    while (bad - good > 1) {
        long long middle = (good + bad) / 2;
        std::cout << "? " << middle << std::endl;
        std::string answer;
        std::cin >> answer;
        (answer == "bad" ? bad : good) = middle;
    }
    std::cout << "! " << bad << std::endl;
}
