// Two people play at one screen: nothing has to be asked.
return {};
