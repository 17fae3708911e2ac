// Mistake: keeps the seconds in 32 bits. A single call fits, many of them do not.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<unsigned> call(n), whole(n);
    std::vector<int> people;
    for (int i = 0; i < n; i++) {
        std::string word;
        std::cin >> word;
        if (word == "null")
            continue;
        call[i] = std::stoul(word);
        people.push_back(i);
    }
    for (int i = people.size(); i-- > 0;) {
        const int left = 2 * i + 1, right = 2 * i + 2;
        const unsigned left_first = std::max(whole[left], call[left] + whole[right]);
        const unsigned right_first = std::max(whole[right], call[right] + whole[left]);
        whole[people[i]] = call[people[i]] + std::min(left_first, right_first);
    }
    std::cout << whole[0] << '\n';
}
