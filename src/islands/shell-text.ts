// What may stand in the text of a page and wants to live: labs, questions, code that can be copied. Each does nothing on a
// page that has none of it.
import './copy-code.ts';
import './wake-labs.ts';
import './wake-questions.ts';
