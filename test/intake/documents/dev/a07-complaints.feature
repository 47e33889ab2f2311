# language: en
Feature: Complaints at the harbour office
  Those who complain hear from us in time.

  Background:
    Given the complaint reached us in writing

  Scenario: Receipt
    When it is registered
    Then a receipt is sent within 2 working days
    And the receipt names the person in charge

  Scenario: Answer
    When the person in charge has looked into it
    Then 90% of complaints are answered within 15 working days
    And the answer says how to appeal

  Scenario Outline: By phone
    When the caller is in the queue for <queue>
    Then the caller is picked up within <limit>

    Examples:
      | queue   | limit      |
      | berths  | 30 seconds |
      | customs | 2 minutes  |
