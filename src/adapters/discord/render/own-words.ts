/** The few words that are of Discord's making: they name its widgets, never anything in a talk. */

export const openForm = "Open the form";
export const write = "Write an answer";
export const chooseChannel = "Choose a channel";
export const choosePerson = "Choose a person";
export const shareInServer =
  "To share it from here, type `/debrief share` in a server: there you pick the channel or the person.";
export const choose = "Choose…";
export const more = "More…";
export const change = "Change";
export const formTitle = "Afterword";
export const inYourWords = "In your own words";
export const continued = (label: string) => `${label}, continued`;
