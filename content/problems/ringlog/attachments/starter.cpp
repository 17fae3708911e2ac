#include <iostream>
#include <vector>

struct Question {
    long long begin, end;
};

struct Answer {
    int count, slot;
};

// For each question how many entries have a time from begin to end, and the slot of the oldest one, or -1.
static std::vector<Answer> find_entries(const std::vector<long long> &ring, const std::vector<Question> &questions)
{
    // Your solution goes here.
    return std::vector<Answer>(questions.size(), {0, -1});
}

int main()
{
    int n, q;
    std::cin >> n >> q;
    std::vector<long long> ring(n);
    for (long long &time : ring)
        std::cin >> time;
    std::vector<Question> questions(q);
    for (Question &question : questions)
        std::cin >> question.begin >> question.end;

    for (const Answer &answer : find_entries(ring, questions))
        std::cout << answer.count << ' ' << answer.slot << '\n';
}
