// Mistake: goes from both ends, but does not remember whom it has reached. In a network where everybody knows everybody
// the same profiles are looked at again and again.
#include <iostream>
#include <set>
#include <utility>
#include <vector>

static std::vector<int> contacts_of(int person)
{
    std::cout << "? " << person << std::endl;
    int count;
    std::cin >> count;
    std::vector<int> contacts(count);
    for (int &contact : contacts)
        std::cin >> contact;
    return contacts;
}

int main()
{
    int n, s, t;
    std::cin >> n >> s >> t;
    std::vector<int> front{s}, others{t};
    for (int length = 1; length <= 8; length++) {
        std::vector<int> near;
        for (int person : front)
            for (int contact : contacts_of(person))
                near.push_back(contact);
        const std::set<int> goal(others.begin(), others.end());
        for (int person : near) {
            if (goal.count(person)) {
                std::cout << "! " << length << std::endl;
                return 0;
            }
        }
        front = others;
        others = near;
    }
    std::cout << "! -1" << std::endl;
}
