// Mistake: takes turns person by person, not round by round, and answers with the first meeting. The chain that it has found need not be
// the shortest one.
#include <iostream>
#include <map>
#include <queue>
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
    std::map<int, int> steps[2] = {{{s, 0}}, {{t, 0}}};
    std::queue<int> line[2];
    line[0].push(s);
    line[1].push(t);
    for (int turn = 0; !line[0].empty() || !line[1].empty(); turn = 1 - turn) {
        if (line[turn].empty())
            continue;
        const int person = line[turn].front();
        line[turn].pop();
        if (steps[turn][person] == 4)
            break;
        for (int contact : contacts_of(person)) {
            if (steps[1 - turn].count(contact)) {
                std::cout << "! " << steps[turn][person] + 1 + steps[1 - turn][contact] << std::endl;
                return 0;
            }
            if (steps[turn].emplace(contact, steps[turn][person] + 1).second)
                line[turn].push(contact);
        }
    }
    std::cout << "! -1" << std::endl;
}
