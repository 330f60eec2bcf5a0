/** Said to somebody who sounds crushed, before anything else. */
export const SORRY =
  "That sounds really hard, and I'm sorry. How an interview felt on the day says little about how it went, and nothing about what you are worth.";
export const SORRY_ABOUT_NO =
  "That sounds really hard, and I'm sorry. A no is one employer's decision about one job, and says nothing about what you are worth.";
export const NOT_ALONE =
  "If it is heavier than one interview, please don't carry it alone: a friend tonight, a doctor, or a helpline near you (findahelpline.com lists them by country). If you might harm yourself, call your local emergency number now.";
