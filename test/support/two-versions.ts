/** Two versions of one service between which everything has changed that can. */

export const BEFORE = `service desk "Desk" {
  open        Mon..Fri 09:00..17:00 in "Europe/Riga"
  workdays    Mon..Fri
  closed      every 12-24
  touchpoints phone, counter
  languages   en, lv
  ring        5 seconds
  observations from "visits.csv"
  reference   "FD-1" in "Catalogue"
}

role manager "Manager"
role agent "Agent" of 4

record calls "Calls" from "calls.csv" {
  moments queued, answered from "answered_at", ended
  fields  queue: text
}
record visits "Visits" from "visits.csv" { moments arrived, served }
demand calls {
  typical 20 per hour, staff 2
  peak "Fair" 2027-02-05..2027-02-12 40 per hour
}

standard quick "Calls are answered" {
  statement "We answer your call within 20 seconds."
  statement "Atbildam 20 sekundēs." in lv
  area      time-limits
  at        phone
  during    consideration
  pillar    time-and-effort
  check     "Says their name"
  say       "Good morning"
  avoid     "No"
  owner     manager
  done by   agent
  verify    by system log monthly
  train     within 2 weeks of joining, then every 12 months
  report    monthly to manager
  reward    "Cake"
  review    every 6 months since 2026-07-01
  adopted   2026-01-01 by "Board"
  evidence  survey "Callers" in 2026-05 of 400 answers
  reference "S-1" in "Register"
  based on  "Service act"
  decide    "Is it quick enough?"
  waive     beyond-best because "Asked for"
  target    at least 90% of calls are answered within 20 seconds of queued per month as in-time {
    ceiling  2 minutes
    allow    up to 1 hour for "Storm" approved by manager
    remedy   5 EUR "off your bill"
    baseline 84% in 2026-01
    best     88% in 2025-12
  }
}

standard visits-served "Visitors are served" {
  at     counter
  target at least 90% of visits are served within 2 business hours of arrived per month
}

standard seats "Seats" { check "There are seats" }

standard flowers "Flowers" { check "There are flowers on the desk" }

guideline tidy "A tidy counter" { check "Nothing lies there" }

procedure lost "Lost property" {
  step note "Write it down" by agent within 1 hour
  complete within 2 days
}

branch north "North desk" where queue = "north" { }
`;

export const AFTER = `service front-desk "Front desk" {
  open        Mon..Fri 10:00..16:00 in "Europe/Riga"
  workdays    Mon..Sat
  closed      2027-01-04..2027-01-06 "Stocktaking"
  open on     2027-05-01
  holidays    LV
  touchpoints phone, counter, chat
  languages   en, lv, de
  ring        6 seconds
  observations from "rounds.csv"
  reference   "FD-2" in "Catalogue"
}

role manager "Manager"
role agent "Agent" of 6

record calls "Calls" from "all-calls.csv" {
  moments queued, picked-up from "answered_at", ended
  fields  queue: text
}
record visits "Visits" from "visits.csv" { moments arrived, served }
demand calls {
  typical 30 per hour, staff 3
  peak "Fair" 2027-02-05..2027-02-12 40 per hour
}

standard quick "Calls are picked up" {
  statement "We answer your call within 30 seconds."
  statement "Atbildam 30 sekundēs." in lv
  area      flow
  at        phone, counter
  during    decision
  pillar    empathy
  only      in peak "Fair"
  check     "Says their own name"
  say       "Good day"
  avoid     "No way"
  owner     agent
  done by   manager
  verify    by system log weekly
  train     every 6 months
  report    weekly to manager
  reward    "Two cakes"
  review    every 12 months since 2026-07-01
  adopted   2027-01-01 by "Board"
  evidence  survey "Callers" in 2026-11 of 500 answers
  reference "S-2" in "Register"
  based on  "Service act of 2026"
  decide    "Is it too quick?"
  waive     beyond-best because "Asked for again"
  holds     from 2027-01-01
  target    at least 95% of calls are picked-up within 20 seconds of queued per month as in-time {
    ceiling  3 minutes
    allow    up to 2 hours for "Storm" approved by manager
    remedy   10 EUR "off your bill"
    baseline 89% in 2026-10
    best     92% in 2026-09
  }
}

standard visits-served "Visitors are served" {
  at     counter
  target at least 90% of visits are served within 2 business hours of arrived per month
}

standard benches "Seats" { check "There are seats" }

standard flowers "Flowers" {
  except in peak "Fair"
  check  "There are flowers on the desk"
}

standard tidy "A tidy counter" { check "Nothing lies there" }

procedure lost "Lost property" {
  step note "Write it down" by agent within 2 hours
  complete within 3 days
}

branch south "South desk" where queue = "south" { }
`;
