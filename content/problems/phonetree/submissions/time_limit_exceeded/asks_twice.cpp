// Too slow: works both parts out anew for each of the two orders, so that a person is asked twice as often as the one above.
// That is O(n²) in a full tree, and 2^(n/2) in one where each has two to call, one of whom has nobody below.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

struct Person {
    long long call = 0;
    int left = 0, right = 0; // person 0 is nobody
};

static std::vector<Person> people(1);

static long long whole(int person);

static long long in_order(int first, int last)
{
    return std::max(whole(first), people[first].call + whole(last));
}

static long long whole(int person)
{
    if (person == 0)
        return 0;
    const auto [call, left, right] = people[person];
    return call + std::min(in_order(left, right), in_order(right, left));
}

int main()
{
    int n;
    std::cin >> n;
    for (int i = 0; i < n; i++) {
        std::string word;
        std::cin >> word;
        if (word == "null")
            continue;
        const int person = people.size();
        people.push_back({std::stoll(word)});
        if (i > 0) {
            Person &above = people[(i + 1) / 2];
            (i % 2 == 1 ? above.left : above.right) = person;
        }
    }
    std::cout << whole(1) << '\n';
}
