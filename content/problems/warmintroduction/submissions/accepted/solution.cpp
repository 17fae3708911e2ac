// Two breadth-first searches that take turns, one round each: after a and b rounds they meet exactly if the chain is no
// longer than a + b. At most 53 profiles on either side.
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

struct Side {
    std::set<int> reached;
    std::vector<int> front;
};

static int shortest_chain(int s, int t)
{
    Side side{{s}, {s}}, other{{t}, {t}};
    for (int length = 1; length <= 8; length++) {
        std::vector<int> near;
        for (int person : side.front)
            for (int contact : contacts_of(person))
                if (side.reached.insert(contact).second)
                    near.push_back(contact);
        for (int person : near)
            if (other.reached.count(person))
                return length;
        side.front = near;
        std::swap(side, other);
    }
    return -1;
}

int main()
{
    int n, s, t;
    std::cin >> n >> s >> t;
    const int length = shortest_chain(s, t);
    std::cout << "! " << length << std::endl;
}
