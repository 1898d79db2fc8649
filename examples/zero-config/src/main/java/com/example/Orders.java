package com.example;

/** What this project is about; its recovery documents come from the plugin. */
public record Orders(long id, String customer) {}
