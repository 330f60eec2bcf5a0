/** The few words that are of Slack's making: they name its widgets, never anything in a talk. */

export const openForm = "Open the form";
export const choose = "Choose…";
export const pickChannel = "Choose a channel";
export const pickPerson = "Choose a person";
export const pickDay = "Pick a day";
export const formTitle = "Afterword";
export const submit = "Done";
export const close = "Close";
export const change = "Change";
export const continued = (label: string) => `${label}, continued`;
export const notAll = (left: number) => `${left} more don't fit here. “/debrief list” shows them all.`;
/** A picture's message, where only words are seen: a notification. */
export const shown = "The same as a picture.";
export const notAllParts = "There is more than fits here. “/debrief list” shows your interviews.";
