// From the last person to the first: how long it takes from the beginning of the call to somebody until all in that part of the
// tree know. Of the two orders the better one is taken. O(n).
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    // By words; where nobody is, a call takes no time.
    std::vector<long long> call(n), whole(n);
    std::vector<int> people;
    for (int i = 0; i < n; i++) {
        std::string word;
        std::cin >> word;
        if (word == "null")
            continue;
        call[i] = std::stoll(word);
        people.push_back(i);
    }

    for (int i = people.size(); i-- > 0;) {
        const int left = 2 * i + 1, right = 2 * i + 2;
        const long long left_first = std::max(whole[left], call[left] + whole[right]);
        const long long right_first = std::max(whole[right], call[right] + whole[left]);
        whole[people[i]] = call[people[i]] + std::min(left_first, right_first);
    }
    std::cout << whole[0] << '\n';
}
