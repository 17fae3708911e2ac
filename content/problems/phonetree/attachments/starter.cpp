#include <iostream>
#include <string>
#include <vector>

struct Person {
    long long seconds = 0; // that a call to the person takes
    Person *left = nullptr, *right = nullptr;
};

// The second at which everybody knows.
static long long when_all_know(const Person *top)
{
    // Your solution goes here.
    return 0;
}

int main()
{
    int n;
    std::cin >> n;
    std::vector<Person> people(n);
    int count = 0;
    for (int i = 0; i < n; i++) {
        std::string word;
        std::cin >> word;
        if (word == "null")
            continue;
        people[count].seconds = std::stoll(word);
        if (i > 0) {
            Person &above = people[(i - 1) / 2];
            (i % 2 == 1 ? above.left : above.right) = &people[count];
        }
        count++;
    }
    std::cout << when_all_know(&people[0]) << '\n';
}
