# Mistake: one search, from s. It asks for too many profiles when the chain is long.


def contacts_of(person):
    print("?", person, flush=True)
    return input().split()[1:]


_, s, t = input().split()
reached, front = {s}, [s]
answer = -1
for length in range(1, 9):
    front = {contact for person in front for contact in contacts_of(person)} - reached
    reached |= front
    if t in front:
        answer = length
        break
print("!", answer)
